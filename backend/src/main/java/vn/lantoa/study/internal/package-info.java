@org.jspecify.annotations.NullMarked
package vn.lantoa.study.internal;

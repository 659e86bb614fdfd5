@org.jspecify.annotations.NullMarked
package vn.lantoa.alignment.api;

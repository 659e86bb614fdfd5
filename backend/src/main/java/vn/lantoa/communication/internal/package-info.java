@org.jspecify.annotations.NullMarked
package vn.lantoa.communication.internal;

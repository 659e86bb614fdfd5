@org.jspecify.annotations.NullMarked
package vn.lantoa.calendar.internal;

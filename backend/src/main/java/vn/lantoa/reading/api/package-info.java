@org.jspecify.annotations.NullMarked
package vn.lantoa.reading.api;

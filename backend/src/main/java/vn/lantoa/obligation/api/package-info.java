@org.jspecify.annotations.NullMarked
package vn.lantoa.obligation.api;

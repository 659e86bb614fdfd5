@org.jspecify.annotations.NullMarked
package vn.lantoa.exchange.api;

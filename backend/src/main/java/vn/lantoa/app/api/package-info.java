@org.jspecify.annotations.NullMarked
package vn.lantoa.app.api;

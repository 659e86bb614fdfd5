/** The demo data: read from {@code resources/demo}, loaded at the instants it happened. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.app.demo;

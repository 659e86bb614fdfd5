@org.jspecify.annotations.NullMarked
package vn.lantoa.feed.internal;

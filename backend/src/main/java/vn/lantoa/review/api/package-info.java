@org.jspecify.annotations.NullMarked
package vn.lantoa.review.api;

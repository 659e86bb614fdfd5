@org.jspecify.annotations.NullMarked
package vn.lantoa.obstacle.api;

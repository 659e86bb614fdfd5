@org.jspecify.annotations.NullMarked
package vn.lantoa.movement.internal;

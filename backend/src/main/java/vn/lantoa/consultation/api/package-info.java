@org.jspecify.annotations.NullMarked
package vn.lantoa.consultation.api;

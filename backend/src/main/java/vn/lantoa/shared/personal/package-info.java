@org.jspecify.annotations.NullMarked
package vn.lantoa.shared.personal;

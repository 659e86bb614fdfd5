/** What sittings come to, added up over a tree. Pure: no database, no clock. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.study.coverage;

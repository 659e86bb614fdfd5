/**
 * The rules of a study plan judged, and the questions figures raise. Pure: no database, no clock.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.study.conformance;

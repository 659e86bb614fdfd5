/**
 * Reads a directive: what it is, what it cites, who must do what by when, which figures it sets.
 * Pure: no database, no web, no clock; rules of the language only.
 */
@NullMarked
package vn.lantoa.reading;

import org.jspecify.annotations.NullMarked;

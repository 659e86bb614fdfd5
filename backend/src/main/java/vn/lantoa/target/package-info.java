/** Targets: what is to be reached by when, what was reached, and how figures add up. */
@NullMarked
package vn.lantoa.target;

import org.jspecify.annotations.NullMarked;

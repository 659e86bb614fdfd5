/** What stands in the way of an obligation, told upward with a proposal, and the answer. */
@NullMarked
package vn.lantoa.obstacle;

import org.jspecify.annotations.NullMarked;

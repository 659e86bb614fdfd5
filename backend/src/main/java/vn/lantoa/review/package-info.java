/** Looking back on a programme: preliminary and final reviews with the figures of their window. */
@NullMarked
package vn.lantoa.review;

import org.jspecify.annotations.NullMarked;

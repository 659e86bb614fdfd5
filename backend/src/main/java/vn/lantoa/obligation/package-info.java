/** Demands and the obligations they become: states, timeliness and rates. */
@NullMarked
package vn.lantoa.obligation;

import org.jspecify.annotations.NullMarked;

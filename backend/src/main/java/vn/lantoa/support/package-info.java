/** Support that units ask of advisory boards, and the boards' answers. */
@NullMarked
package vn.lantoa.support;

import org.jspecify.annotations.NullMarked;

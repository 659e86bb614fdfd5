/** How figures are judged and added up: pure, without database or web. */
@NullMarked
package vn.lantoa.target.rollup;

import org.jspecify.annotations.NullMarked;

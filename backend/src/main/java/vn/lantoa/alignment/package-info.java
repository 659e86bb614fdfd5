/**
 * What tasks and targets of a programme serve above: taken over, changed, missing, and the chain.
 */
@NullMarked
package vn.lantoa.alignment;

import org.jspecify.annotations.NullMarked;

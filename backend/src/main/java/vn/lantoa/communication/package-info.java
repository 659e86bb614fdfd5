/** How documents are told to the people: communication plans and monthly orientation. Counts. */
@NullMarked
package vn.lantoa.communication;

import org.jspecify.annotations.NullMarked;

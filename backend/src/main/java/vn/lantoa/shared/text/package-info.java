/** Vietnamese text: normalising, folding for search, Roman numerals. Pure. */
@NullMarked
package vn.lantoa.shared.text;

import org.jspecify.annotations.NullMarked;

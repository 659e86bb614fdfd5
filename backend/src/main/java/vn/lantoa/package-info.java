/** Lan Tỏa: who owes what, by when, since which sentence, and what has been shown for it. */
@org.jspecify.annotations.NullMarked
package vn.lantoa;

/**
 * Action programmes: drafts of sections and tasks, their approval, and their issue as a document
 * with demands.
 */
@NullMarked
package vn.lantoa.programme;

import org.jspecify.annotations.NullMarked;

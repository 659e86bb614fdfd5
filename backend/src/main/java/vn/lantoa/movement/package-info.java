/** Emulation movements: launched for everybody below an organisation, tied to targets. */
@NullMarked
package vn.lantoa.movement;

import org.jspecify.annotations.NullMarked;

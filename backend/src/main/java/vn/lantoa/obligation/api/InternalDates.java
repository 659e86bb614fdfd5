package vn.lantoa.obligation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many obligations have another internal date now. */
public record InternalDates(@Schema(required = true) long changed) {}

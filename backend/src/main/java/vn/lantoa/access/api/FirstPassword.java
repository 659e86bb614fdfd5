package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.CarriesSecret;

/** A password that is only good for choosing another; shown this once. */
public record FirstPassword(@Schema(required = true) String password) implements CarriesSecret {}

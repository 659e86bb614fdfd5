package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.CarriesSecret;

/** Each opens the account once instead of the app; shown this once. */
public record RecoveryCodes(@Schema(required = true) List<String> codes) implements CarriesSecret {}

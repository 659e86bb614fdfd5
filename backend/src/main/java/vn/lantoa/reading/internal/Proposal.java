package vn.lantoa.reading.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.NamedOrganisation;
import vn.lantoa.reading.Reading;

/**
 * What was read, with what the product knows of it.
 *
 * @param base the organisation names are looked for around
 * @param issuer the one that bears the issuer's name
 * @param issuers all that do
 * @param documents suggestions for each citation, in their order
 */
record Proposal(
    Reading reading,
    @Nullable Long base,
    @Nullable Long issuer,
    List<NamedOrganisation> issuers,
    NameMatcher matcher,
    List<List<DocumentRef>> documents) {}

package vn.lantoa.support.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** Advisory boards of those above an organisation, the nearest first. */
public record SupportBoards(@Schema(required = true) List<OrganisationRef> items) {}

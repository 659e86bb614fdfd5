package vn.lantoa.document.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The relations of a document, both ways; ends that the caller may not read are left out. */
public record Relations(
    @Schema(required = true, description = "This document … the other") List<Relation> outgoing,
    @Schema(required = true, description = "The other … this document") List<Relation> incoming) {}

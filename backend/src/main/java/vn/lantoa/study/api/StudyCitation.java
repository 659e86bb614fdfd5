package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents cited together, as written; resolved once a person named a document for it. */
public record StudyCitation(
    @Schema(required = true, examples = "các nghị quyết, kết luận của Bộ Chính trị khóa XIII")
        String words,
    @Schema(required = true) boolean resolved) {}

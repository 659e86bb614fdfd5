package vn.lantoa.app;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the contract. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lan Tỏa API",
            version = "0.1.0",
            license = @License(name = "Apache-2.0"),
            description =
                """
                Who owes what, by when, since which sentence, and what has been shown for it.

                Ids are strings. Dates are days of Vietnam, instants UTC. What is absent is absent, never null. \
                Lists take `limit` (at most 200) and `cursor`, and link to the next page. Every error is a \
                problem (RFC 9457) in the language of `Accept-Language` (vi, en). A resource is answered with an \
                `ETag`; changing it needs `If-Match` (428 without, 412 with the current version on a lost update), \
                and `If-None-Match` spares what did not change. A POST may carry an `Idempotency-Key`: for a day the same key and \
                body is given the first answer again, also to two at once. Unknown parameters and fields are refused. \
                Every answer says how many requests are left (`RateLimit`, `RateLimit-Policy`). Requests signed in by cookie that change something carry \
                the header `X-Lantoa-Csrf`."""),
    tags = {
      @Tag(name = "setup", description = "The first run"),
      @Tag(name = "session", description = "Signing in, tokens"),
      @Tag(name = "users", description = "Accounts and the roles they hold"),
      @Tag(name = "organisations", description = "The tree, its history, headcounts and terms"),
      @Tag(name = "documents", description = "The register, relations, texts and attachments"),
      @Tag(
          name = "resolutions",
          description = "Documents that others carry out, and how far that is"),
      @Tag(
          name = "notifications",
          description = "The caller's inbox, and how they want to be told"),
      @Tag(name = "escalations", description = "What is overdue and on its way up the tree"),
      @Tag(name = "demands", description = "What a document asks of whom by when"),
      @Tag(
          name = "obligations",
          description = "What each organisation owes, and what was shown for it"),
      @Tag(
          name = "targets",
          description = "What is to be reached by when, what was reached, how it adds up"),
      @Tag(
          name = "readings",
          description = "What a directive's words say, and how well they were read"),
      @Tag(name = "calendar", description = "Public holidays, closing periods, working days"),
      @Tag(name = "dashboard", description = "Figures of a subtree"),
      @Tag(name = "jobs", description = "Long work: how far it is, stopping it"),
      @Tag(
          name = "imports",
          description = "Tables with a verdict per row before anything is written")
    })
@SecurityScheme(
    securitySchemeName = "session",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "lantoa_session")
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiDefinition extends Application {}

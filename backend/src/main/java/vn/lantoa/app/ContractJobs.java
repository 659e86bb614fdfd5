package vn.lantoa.app;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.NowOrLater;

/** Writes both answers and the Prefer header of what may be left to a job. */
final class ContractJobs {

  /** What 200 answers with, by operation. */
  private final Map<String, String> answers = new HashMap<>();

  ContractJobs(IndexView index) {
    for (AnnotationInstance found : index.getAnnotations(NowOrLater.class)) {
      answers.put(
          found.target().asMethod().name(), found.value().asClass().name().withoutPackagePrefix());
    }
  }

  void complete(Operation operation) {
    String answer = answers.get(operation.getOperationId());
    if (answer == null) {
      return;
    }
    operation.addParameter(
        OASFactory.createParameter()
            .name("Prefer")
            .in(Parameter.In.HEADER)
            .description("`respond-async`: answer at once and leave it to a job")
            .example("respond-async")
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(100)));
    operation
        .getResponses()
        .addAPIResponse(
            "200", OASFactory.createAPIResponse().description("Done").content(json(answer)))
        .addAPIResponse(
            "202",
            OASFactory.createAPIResponse()
                .description("Left to a job; Location is the job, Retry-After when to ask for it")
                .content(json(Job.class.getSimpleName())));
  }

  private static Content json(String schema) {
    return OASFactory.createContent()
        .addMediaType(
            "application/json",
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
  }
}

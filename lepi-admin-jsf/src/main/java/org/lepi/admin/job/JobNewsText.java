package org.lepi.admin.job;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;
import org.lepi.ejb.job.JobNews;

/** News of jobs as an event of a stream. */
final class JobNewsText {
    private JobNewsText() {}

    static String of(JobNews news, List<JobNews.Step> steps) {
        JsonArrayBuilder jobs = Json.createArrayBuilder();
        for (JobNews.Step step : steps) {
            jobs.add(Json.createObjectBuilder()
                    .add("id", step.id().toString())
                    .add("state", step.state().name().toLowerCase(Locale.ROOT))
                    .add("attempt", step.attempt())
                    .add("node", step.node() == null ? "" : step.node())
                    .add("done", step.done())
                    .add("total", step.total()));
        }
        String data = Json.createObjectBuilder()
                .add("waiting", news.waiting())
                .add("running", news.running())
                .add("jobs", jobs)
                .build()
                .toString();
        return "event: jobs\ndata: " + data + "\n\n";
    }
}

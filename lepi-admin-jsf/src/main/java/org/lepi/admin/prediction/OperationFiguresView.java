package org.lepi.admin.prediction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.admin.chart.BarChart;
import org.lepi.admin.chart.Frame;
import org.lepi.admin.chart.Series;
import org.lepi.admin.chart.Share;
import org.lepi.admin.language.Words;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.JobFigures;
import org.lepi.ejb.job.QueueStatus;
import org.lepi.ejb.system.StorageUse;
import org.lepi.ejb.system.SystemReport;

/** Jobs and disk as charts, for the same time as the predictions. */
@Named
@RequestScoped
public class OperationFiguresView {
    @Inject
    private FiguresView figures;

    @Inject
    private JobControl control;

    @Inject
    private JobFigures jobs;

    @Inject
    private SystemReport system;

    @Inject
    private Words words;

    private final Once<QueueStatus> queue = new Once<>(() -> control.status());
    private final Once<Frame> ended = new Once<>(this::drawEnded);
    private final Once<List<Share>> storage = new Once<>(this::shares);

    /** How the queue stands now. */
    public QueueStatus getQueue() {
        return queue.get();
    }

    /** Jobs that ended. */
    public Frame getEnded() {
        return ended.get();
    }

    private Frame drawEnded() {
        List<ZonedDateTime> starts = figures.starts();
        List<JobFigures.Ended> counts =
                jobs.ended(starts.stream().map(ZonedDateTime::toInstant).toList());
        return new BarChart(
                words.of("figures.jobs"),
                words.of("range.title"),
                figures.labels(starts),
                List.of(
                        Series.ofCounts(
                                words.of("figures.done"),
                                counts.stream().map(JobFigures.Ended::done).toList()),
                        Series.ofCounts(
                                words.of("figures.failed"),
                                counts.stream().map(JobFigures.Ended::failed).toList())),
                words::number);
    }

    /** What takes room now. */
    public List<Share> getStorage() {
        return storage.get();
    }

    private List<Share> shares() {
        StorageUse use = system.storage();
        return Share.of(
                List.of(
                        new Share.Part(words.of("figures.disk.images"), use.images()),
                        new Share.Part(words.of("figures.disk.models"), use.models()),
                        new Share.Part(words.of("figures.disk.database"), use.database()),
                        new Share.Part(words.of("figures.disk.free"), use.free())),
                words::size);
    }
}

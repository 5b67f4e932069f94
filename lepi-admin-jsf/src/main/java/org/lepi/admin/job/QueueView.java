package org.lepi.admin.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lepi.admin.Once;
import org.lepi.ejb.job.JobControl;
import org.lepi.ejb.job.QueueStatus;

/** How deep the queue is, how old its oldest job, and what ended in the last day. */
@Named
@RequestScoped
public class QueueView {
    private static final int STEP = 20;
    private static final int HEIGHT = 100;

    @Inject
    private JobControl control;

    private final Once<QueueStatus> status = new Once<>(() -> control.status());

    /**
     * The bars of an hour, in the units of the drawing, 0 at the top.
     *
     * @param x of its left side
     * @param failedY where the failed ones begin, which stand on the others
     * @param endedY where the others begin
     */
    public record Bar(QueueStatus.Hour hour, int x, int failedY, int failedHeight, int endedY, int endedHeight) {}

    public QueueStatus getStatus() {
        return status.get();
    }

    /** The greatest number of jobs of an hour, at least 1. */
    public long getMost() {
        return Math.max(
                1,
                getStatus().hours().stream()
                        .mapToLong(hour -> hour.ended() + hour.failed())
                        .max()
                        .orElse(1));
    }

    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        long most = getMost();
        for (QueueStatus.Hour hour : getStatus().hours()) {
            int ended = height(hour.ended(), most);
            int failed = Math.min(height(hour.failed(), most), HEIGHT - ended);
            bars.add(new Bar(hour, bars.size() * STEP, HEIGHT - ended - failed, failed, HEIGHT - ended, ended));
        }
        return bars;
    }

    /** A single job among thousands is seen all the same. */
    private static int height(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(1, count * HEIGHT / most);
    }
}

package org.lepi.admin.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,1,1",
        "1,1,1,1",
        "4,1,1,4",
        "5,1,2,6",
        "37,1,10,40",
        "101,1,50,150",
        "1000000,1,500000,1000000",
        "0.03,0.01,0.01,0.03",
        "0.5,0.01,0.2,0.6"
    })
    void anAxisHasRoundStepsAndRoomForTheGreatest(double greatest, double smallest, double step, double top) {
        Scale scale = Scale.of(greatest, smallest);
        assertEquals(step, scale.step(), 1e-9);
        assertEquals(top, scale.top(), 1e-9);
        assertTrue(scale.ticks().size() <= 5);
    }

    @Test
    void columnsStandOnEachOtherAndReachWhatTheirSumsAre() {
        var chart = new BarChart(
                "Requests",
                "Time",
                List.of("Mon", "Tue"),
                List.of(Series.ofCounts("done", List.of(3L, 0L)), Series.ofCounts("failed", List.of(1L, 0L))),
                ChartTest::plain);
        List<Frame.Bar> bars = chart.getBars();
        assertEquals(2, bars.size(), "nothing is drawn for nothing");
        double bottom = Double.parseDouble(bars.get(0).y());
        assertEquals(bottom, end(bars.get(1)), 0.11);
        assertEquals(
                3.0,
                Double.parseDouble(bars.get(0).height())
                        / Double.parseDouble(bars.get(1).height()),
                0.02);
        assertEquals(List.of("3", "1"), chart.getRows().get(0).values());
        assertEquals("4", chart.getTicks().get(4).label());
    }

    private static double end(Frame.Bar bar) {
        return Double.parseDouble(bar.y()) + Double.parseDouble(bar.height());
    }

    @Test
    void aLineEndsWhereThereIsNoValueAndTheTableSaysSo() {
        var chart = new LineChart(
                "Latency",
                "Time",
                List.of("1", "2", "3", "4", "5"),
                List.of(new Series("p50", Arrays.asList(1.0, 2.0, null, null, 3.0))),
                ChartTest::plain,
                1);
        assertEquals(1, chart.getLines().size());
        assertEquals(2, chart.getLines().get(0).points().split(" ", -1).length);
        assertEquals(3, chart.getDots().size());
        assertEquals("–", chart.getRows().get(2).values().get(0));
    }

    private static String plain(double value) {
        return String.valueOf(Math.round(value));
    }

    @Test
    void labelsAreLeftOutWhereThereIsNoRoom() {
        List<String> hours = IntStream.range(0, 24).mapToObj(String::valueOf).toList();
        var chart = new BarChart("x", "Time", hours, List.of(), ChartTest::plain);
        assertEquals(6, chart.getLabels().size());
        assertEquals(24, chart.getRows().size());
    }

    @Test
    void aShareIsOfTheGreatest() {
        List<Share> shares = Share.of(List.of(new Share.Part("a", 50), new Share.Part("b", 20)), ChartTest::plain);
        assertEquals("100.0", shares.get(0).width());
        assertEquals("40.0", shares.get(1).width());
        assertEquals(
                "1.0",
                Share.of(List.of(new Share.Part("a", 1e9), new Share.Part("b", 1)), ChartTest::plain)
                        .get(1)
                        .width(),
                "something is not nothing");
        assertEquals(
                "0.0",
                Share.of(List.of(new Share.Part("a", 0)), ChartTest::plain)
                        .get(0)
                        .width());
    }
}

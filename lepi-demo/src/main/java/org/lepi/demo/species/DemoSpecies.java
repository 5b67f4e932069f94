package org.lepi.demo.species;

import java.util.List;
import java.util.stream.Stream;
import org.lepi.demo.specimen.Species;

/** All species of the demo, in the order of the model's classes. */
public final class DemoSpecies {
    private static final List<Species> ALL = Stream.of(
                    Papilionidae.all(),
                    Pieridae.all(),
                    Nymphalidae.all(),
                    Lycaenidae.all(),
                    Hesperiidae.all(),
                    Zygaenidae.all(),
                    Sphingidae.all(),
                    Erebidae.all(),
                    Saturniidae.all(),
                    Geometridae.all())
            .flatMap(List::stream)
            .toList();

    private DemoSpecies() {}

    /** The species; the place in the list is the class index of the model. */
    public static List<Species> all() {
        return ALL;
    }
}

package org.lepi.admin.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lepi.model.failure.FailureKind;
import org.lepi.model.failure.LepiException;

/** What a form does where somebody else has saved the same in the meantime. */
public final class Overtaken {
    private Overtaken() {}

    /**
     * A change after whose conflict the form reads again what is there, so that the next press replaces just that.
     *
     * @param reading reads it again
     * @param sentence what to say then
     */
    public static Runnable by(Runnable change, Runnable reading, String sentence) {
        return () -> {
            try {
                change.run();
            } catch (LepiException refused) {
                if (refused.kind() != FailureKind.CONFLICT) {
                    throw refused;
                }
                reading.run();
                throw new SaidRefusal(refused.kind(), sentence, refused);
            }
        };
    }

    /** What a field has after that: what was typed, and theirs where nothing was. */
    public static <T> @Nullable T merged(@Nullable T typed, @Nullable T read, @Nullable T theirs) {
        return Objects.equals(typed, read) ? theirs : typed;
    }
}

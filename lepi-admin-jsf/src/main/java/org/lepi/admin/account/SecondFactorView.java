package org.lepi.admin.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lepi.admin.Once;
import org.lepi.admin.failure.Outcome;
import org.lepi.admin.language.Words;
import org.lepi.ejb.account.SecondFactors;

/** Setting up and taking off the own second factor. Key and recovery codes are shown once. */
@Named
@ViewScoped
public class SecondFactorView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String RECOVERY_CODES = SecondFactorView.class.getName() + ".codes";

    @Inject
    private transient SecondFactors factors;

    @Inject
    private transient Words words;

    @Inject
    private transient Refusals refusals;

    private String present = "";
    private String code = "";
    private @Nullable String key;
    private @Nullable String uri;
    private final Once<Boolean> on = new Once<>(() -> factors.isOn());

    public boolean isOn() {
        return on.get();
    }

    /** How many recovery codes are left. */
    public int getLeft() {
        return factors.recoveryCodes();
    }

    public void begin() {
        Outcome.of(
                () -> {
                    SecondFactors.Enrolment enrolment = factors.begin(present, PageSender.now());
                    key = enrolment.key();
                    uri = enrolment.uri();
                },
                words.of("factor.begun"),
                refusals::of);
        present = "";
    }

    public void confirm() {
        Outcome.of(() -> show(factors.confirm(code, PageSender.now())), words.of("factor.confirmed"), refusals::of);
        code = "";
    }

    public void renew() {
        Outcome.of(
                () -> show(factors.renewRecoveryCodes(code, PageSender.now())),
                words.of("factor.renewed"),
                refusals::of);
        code = "";
    }

    public void remove() {
        Outcome.of(() -> factors.remove(code, PageSender.now()), words.of("factor.off"), refusals::of);
        on.forget();
        code = "";
    }

    private void show(List<String> codes) {
        key = null;
        uri = null;
        on.forget();
        // in this one answer and in no other: the page lives on
        request().put(RECOVERY_CODES, codes);
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    /** In Base32, in groups of four; null where none is being set up. */
    public @Nullable String getKey() {
        return key == null ? null : key.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Side of the QR code in modules, its margin of four on each side included. */
    public int getQrSize() {
        return uri == null ? 0 : qr(uri).size + 8;
    }

    /** The dark modules as an SVG path. */
    public String getQrPath() {
        if (uri == null) {
            return "";
        }
        QrCode qr = qr(uri);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static QrCode qr(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Empty but in the answer that made them. */
    public List<?> getRecoveryCodes() {
        return request().get(RECOVERY_CODES) instanceof List<?> codes ? codes : List.of();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

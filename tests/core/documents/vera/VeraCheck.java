import java.io.FileInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file, for PDF/UA-1 and PDF/A-2a, whether veraPDF accepts it, and else why not. */
public class VeraCheck {
    public static void main(String[] paths) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String path : paths) {
            for (String flavour : new String[] {"ua1", "2a"}) {
                judge(path, PDFAFlavour.fromString(flavour));
            }
        }
    }

    private static void judge(String path, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new FileInputStream(path), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> broken = new LinkedHashSet<>();
            for (TestAssertion found : result.getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(found.getRuleId().getClause() + " " + found.getMessage());
                }
            }
            String verdict = result.isCompliant() ? "accepted" : String.join("; ", broken);
            System.out.println(path + "\t" + flavour + "\t" + verdict);
        }
    }
}

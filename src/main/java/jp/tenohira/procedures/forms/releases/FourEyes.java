package jp.tenohira.procedures.forms.releases;

import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Nobody releases what they proposed themselves, unless the city lets its heads. */
@Component
public class FourEyes {

    private final Set<String> whereHeadsReleaseTheirOwn;

    /** @param headsReleaseTheirOwn codes of the municipalities that let a head release what the head proposed */
    FourEyes(@Value("${tenohira.releases.heads-release-their-own}") Set<String> headsReleaseTheirOwn) {
        this.whereHeadsReleaseTheirOwn = Set.copyOf(headsReleaseTheirOwn);
    }

    public boolean lacking(UUID proposer, Staff head) {
        return head.id().equals(proposer)
                && !whereHeadsReleaseTheirOwn.contains(CurrentMunicipality.get().code());
    }
}

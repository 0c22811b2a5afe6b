package org.trucewatch.engine.rule;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;

/// The posts at each of which a limit holds, and which of them a told place is.
///
/// A telling that names a place is one of a post only where the place is the post, lies in it or holds it; a point, or
/// a place that is only near, may be at any of them.
final class Posts {
    /// Not one post by name: each must be asked.
    static final int SEVERAL = -1;

    private static final int UNASKED = -2;

    private final Evidence evidence;
    private final Atlas atlas;
    private final List<String> posts;
    private final int[] ofSpot;

    Posts(Evidence evidence, Atlas atlas, List<String> posts) {
        this.evidence = evidence;
        this.atlas = atlas;
        this.posts = posts;
        ofSpot = new int[evidence.spots().size()];
        Arrays.fill(ofSpot, UNASKED);
    }

    /// The number of the post that the claim names, or [#SEVERAL].
    int of(Hit hit) {
        var spot = hit.claim().spot();
        if (spot < 0) return SEVERAL;
        if (ofSpot[spot] == UNASKED) ofSpot[spot] = named(evidence.spots().at(spot));
        return ofSpot[spot];
    }

    private int named(Location.Named told) {
        if (!isDefinite(told)) return SEVERAL;
        for (var index = 0; index < posts.size(); index++)
            if (atlas.isPartOf(told.place(), posts.get(index))) return index;
        return SEVERAL;
    }

    private static boolean isDefinite(Location.Named told) {
        return told.nearness() == Nearness.NAMED || told.nearness() == Nearness.AREA;
    }

    /// How the claim lies to one post.
    Answer answer(Hit hit, int post) {
        var named = of(hit);
        if (named != SEVERAL) return named == post ? Answer.IN : Answer.OUTSIDE_PLACE;
        var told = evidence.place(hit.claim());
        if (told.isPresent() && told.get() instanceof Location.Named place && isDefinite(place))
            return atlas.isPartOf(posts.get(post), place.place()) ? Answer.PLACE_STRADDLES : Answer.OUTSIDE_PLACE;
        return told.isEmpty() ? Answer.PLACE_UNKNOWN : atlas.in(told.get(), posts.get(post), hit.span());
    }
}

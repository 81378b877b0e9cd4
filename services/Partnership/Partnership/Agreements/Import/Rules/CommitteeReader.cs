using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// Gives each sentence to the committees that it is about. Where the text has one only, all of it is about that one; where it has
/// several and does not say which one it means, the sentence stays unread.
/// </summary>
internal sealed class CommitteeReader(AgreementDraft draft, IReadOnlyList<CommitteeDraft> committees)
{
    private IReadOnlyList<CommitteeDraft> current = [];
    private bool isHeaded;
    private bool isOther;

    public IReadOnlyList<CommitteeDraft> Committees => committees;

    private bool IsOne => committees.Count == 1;

    public void Read(CommitteePart part)
    {
        current = IsOne ? committees : Named(part.Names);
        (isHeaded, isOther) = (part.IsHeaded, false);
        var (list, advisory) = (false, false);
        foreach (var block in part.Blocks)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            var isMember = list && block.Kind == BlockKind.Bullet && (IsOne || !IsOnCommittee(block));
            if (!isMember)
                (list, advisory) = (block.IsLeadIn && CommitteeMembers.Announces(block.Folded), MemberAdvice.IsIn(block.Sentences[^1].Folded));
            if (isMember && !isOther && current is [{ IsListed: true }])
                CommitteeMembers.Seat(current[0], draft, block, advisory);
            else if (!isMember)
                block.Sentences.ToList().ForEach(ReadSentence);
        }
    }

    // « – un comité technique, composé de … »: not a member of the list above it.
    private static bool IsOnCommittee(Block block) =>
        CommitteeClauses.Of(block.Sentences[0]) is [{ } clause, ..] && clause.Names.Any(name => name.Kinds.Count > 0);

    private void ReadSentence(Sentence sentence)
    {
        // « Le comité de site … Il … », beside the one that steers: nothing of it is the other's.
        isOther = committees.All(committee => committee.Name.Kinds.Count > 0)
            && (CommitteeNames.IsOther(sentence.Folded) || (isOther && !CommitteeNames.Find(sentence.Text, sentence.Folded).Any(name => name.Kinds.Count > 0)));
        if (isOther || (!isHeaded && IsMerePromise(sentence)))
            return;
        var clauses = IsOne ? [] : CommitteeClauses.Of(sentence);
        List<Part> parts = clauses.Count == 0
            ? [new Part(0, sentence.Folded.Length, Meant(sentence))]
            : [.. clauses.Select(clause => new Part(clause.Start, clause.End, Named(clause.Names)))];
        // « Suivi » heads reports too, whoever owes them.
        if (!sentence.IsClaimed && !ReportRule.IsOwedBySomebody(sentence.Folded) && ((isHeaded && ReportRule.HowOften(sentence.Folded) is null) || clauses.Count > 0 || CommitteeRule.IsSaidOf(sentence.Folded)))
            Take(sentence, parts);
        if (clauses.Count > 0)
            current = parts.Count == 1 ? parts[0].About : [];
        if (Named([.. CommitteeClauses.Introduced(sentence)]).Exists(introduced => !current.Contains(introduced)))
            current = [];
    }

    // « Les parties s'engagent à s'informer et à se réunir chaque semestre »: a promise of theirs, of no committee.
    private bool IsMerePromise(Sentence sentence) =>
        !CommitteeNames.Find(sentence.Text, sentence.Folded).Any() && Promises.Find(draft.Matcher, sentence.Text, sentence.Folded) is { IsExplicit: true };

    private void Take(Sentence sentence, List<Part> parts)
    {
        var about = parts.SelectMany(part => part.About).Distinct().ToList();
        if (about.Count == 0)
            return;
        // One member that nobody can tell leaves the whole sentence to a person.
        var isSure = true;
        var before = about.ConvertAll(committee => committee.Count);
        foreach (var part in parts)
        {
            foreach (var committee in part.About)
                isSure &= committee.Read(draft, sentence, part.Start, part.End);
        }

        if (!isSure)
        {
            about.Zip(before).ToList().ForEach(seats => seats.First.CutTo(seats.Second));
            return;
        }

        var source = sentence.Claim();
        about.ForEach(committee => committee.AddSource(source));
    }

    private IReadOnlyList<CommitteeDraft> Meant(Sentence sentence) =>
        IsOne || CommitteeClauses.IsAboutAll(sentence.Folded) ? committees
        : CommitteeClauses.IsAmbiguous(sentence.Folded) ? []
        : current.Count == 1 || CommitteeClauses.IsAboutThem(sentence.Folded) ? current
        : [];

    // « Le comité » alone is the one that was just spoken of.
    private List<CommitteeDraft> Named(IReadOnlyList<CommitteeName> names) =>
        [.. names.SelectMany(name => name.Kinds.Count == 0 ? current : committees.Where(committee => committee.Name.IsSame(name))).Distinct()];

    private sealed record Part(int Start, int End, IReadOnlyList<CommitteeDraft> About);
}

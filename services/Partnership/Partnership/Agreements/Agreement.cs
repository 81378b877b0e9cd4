using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Rereading;

namespace SkillsHub.Partnership.Agreements;

/// <summary>The multi-year contract of a hub: what its text says, what it leaves open, and who has signed.</summary>
internal sealed partial class Agreement : Aggregate
{
    // What a list, an event and a message of ours can show; the whole stands in the extract.
    private const int LongestTitle = 300;
    private const int LongestFileName = 200;

    private readonly List<AgreementParty> parties = [];
    private readonly List<OpenPoint> openPoints = [];

    private Agreement(Guid id, string hub)
        : base(id, hub)
    {
    }

    public string Title { get; private set; } = string.Empty;

    public AgreementState State { get; private set; }

    public string FileName { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the imported bytes: the same file is the same draft.</summary>
    public string ContentHash { get; private set; } = string.Empty;

    public string ImportedBy { get; private set; } = string.Empty;

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>How many findings its register has: those that its text was read to hold, and those noted since.</summary>
    public int FindingCount { get; private set; }

    /// <summary>Date of the last signature.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>End of the term, when the text says how long it lasts. What is renewed tacitly binds beyond it: <see cref="Span"/> tells how long.</summary>
    public DateOnly? EndsOn { get; private set; }

    public TermExtract? Term { get; private set; }

    /// <summary>The highest number that an open point ever had: what was taken back keeps its own.</summary>
    public int LastPointNumber { get; private set; }

    /// <summary>What people said of its text, where the rules misread it.</summary>
    public ReadingCorrections Corrections { get; private set; } = ReadingCorrections.None;

    /// <summary>From when its years count, as far as the parties have said.</summary>
    public AgreementYears Years { get; private set; } = new();

    /// <summary>The notices of termination that all agreed on for force majeure, by the day of each; empty while that of the text has always stood.</summary>
    public IReadOnlyList<ShortenedNotice> ShortenedNotices { get; private set; } = [];

    /// <summary>The first day on which it binds: signed by all, and from the day that its text names, if that comes later.</summary>
    public DateOnly? BindsFrom => Span is { } span && span.From > InForceFrom ? span.From : InForceFrom;

    /// <summary>The days for which it binds; null before the last signature.</summary>
    public AgreementSpan? Span => InForceFrom is { } from ? AgreementSpan.Of(Term, Years, from, LastDay) : null;

    public IReadOnlyList<AgreementParty> Parties => parties;

    public IReadOnlyList<OpenPoint> OpenPoints => openPoints;

    public IEnumerable<OpenPoint> Blocking => openPoints.Where(point => point.IsBlocking);

    /// <summary>Slugs of those that have not left.</summary>
    public IReadOnlyList<string> PartySlugs => [.. parties.Where(party => party.LeftOn is null).Select(party => party.Slug)];

    public IReadOnlyList<string> MissingSignatures => [.. parties.Where(party => party.Signature is null).Select(party => party.Slug)];

    public static Agreement Import(Guid id, string hub, ImportResult result, string fileName, string importedBy, DateTimeOffset now)
    {
        var extract = result.Agreement ?? throw new ArgumentException("A refused import makes no agreement.", nameof(result));
        var agreement = new Agreement(id, hub)
        {
            FileName = fileName.Truncated(LongestFileName),
            ContentHash = result.ContentHash,
            ImportedBy = importedBy,
            ImportedAt = now,
        };
        agreement.Take(extract);
        agreement.parties.AddRange(extract.Parties.Select((party, index) =>
            new AgreementParty { Slug = party.Slug, Rank = index + 1, Name = party.Name }));
        agreement.openPoints.AddRange(extract.OpenPoints.Select(point => OpenPoint.Of(point, ++agreement.LastPointNumber)));
        return agreement;
    }

    /// <summary>Takes a new reading of its text, with what people said of it. Points keep their numbers, who answers for them, and what is settled.</summary>
    /// <param name="extract">What the text says.</param>
    /// <param name="corrections">What people said.</param>
    /// <param name="slugs">Parties that are still there under the slug, or another, that they have now.</param>
    public Error? Reread(AgreementExtract extract, ReadingCorrections corrections, IReadOnlyDictionary<string, string> slugs)
    {
        if (State != AgreementState.Draft)
            return new NotADraft(State);
        Take(extract);
        Corrections = corrections;
        var kept = extract.Parties.ToLookup(party => party.Slug, StringComparer.Ordinal);
        parties.RemoveAll(party => !kept.Contains(party.Slug));
        foreach (var (index, read) in extract.Parties.Index())
        {
            if (parties.Find(party => party.Slug == read.Slug) is { } party)
                (party.Rank, party.Name) = (index + 1, read.Name);
            else
                parties.Add(new AgreementParty { Slug = read.Slug, Rank = index + 1, Name = read.Name });
        }

        LastPointNumber = OpenPointRereading.Apply(openPoints, LastPointNumber, extract.OpenPoints, slugs);
        return null;
    }

    public Error? OpenForSignature()
    {
        if (State != AgreementState.Draft)
            return new NotADraft(State);
        if (Blocking.ToList() is { Count: > 0 } blocking)
            return new SignatureBlocked(blocking);
        State = AgreementState.OpenForSignature;
        return null;
    }

    /// <summary>Asks nobody to sign any more. What is signed has fixed terms, so signatures are withdrawn first.</summary>
    public Error? ReturnToDraft()
    {
        if (NotCollectingSignatures() is { } refusal)
            return refusal;
        if (parties.FindAll(party => party.Signature is not null) is { Count: > 0 } signed)
            return new SignaturesRecorded(signed);
        State = AgreementState.Draft;
        return null;
    }

    /// <summary>Records a party's signature; with the last one the agreement is in force from the latest date of all.</summary>
    public Error? Sign(string slug, Signature signature, DateOnly today)
    {
        if (State != AgreementState.OpenForSignature)
            return new NotOpenForSignature(State);
        if (!parties.Check(slug, signature, today).TryGet(out var party, out var refusal))
            return refusal;
        party.Sign(signature);
        if (MissingSignatures.Count == 0)
            EnterIntoForce();
        return null;
    }

    public Result<Signature> WithdrawSignature(string slug)
    {
        if (NotCollectingSignatures() is { } refusal)
            return refusal;
        if (parties.Find(party => party.Slug == slug) is not { } party)
            return new PartyNotFound(slug);
        if (party.Signature is not { } withdrawn)
            return new NotSigned(party.Name);
        party.WithdrawSignature();
        return withdrawn;
    }

    /// <summary>Says from when the years count. A term that waits for its notification gets its end by it.</summary>
    public Error? CountYears(AgreementYears years, DateOnly today)
    {
        if (InForceFrom is not { } from)
            return new NotInForce(State);
        if (years.Check(Term, from, today) is { } refusal)
            return refusal;
        var before = Years;
        Years = years;
        if (Term?.Start != TermStart.Notification || State != AgreementState.InForce)
            return null;
        MoveOpposedEnd(from, before.StartsOn);
        CountTerm(from);
        return null;
    }

    /// <summary>Records that all agreed on a shorter notice for force majeure, or that it is proposed to them.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> ShortenNotice(ShortenedNotice shortened, TerminationExtract? clause, DateOnly today)
    {
        if (InForceFrom is not { } from)
            return new NotInForce(State);
        if (NotLivingOn(shortened.AgreedOn) is { } over)
            return over;
        if (shortened.AgreedOn > today)
            return new AgreedInTheFuture("agreedOn", shortened.AgreedOn, today);
        if (shortened.AgreedOn < from)
            return new AgreedTooEarly(shortened.AgreedOn, from);
        return NotShortening(shortened.Notice, clause) is { } refusal ? refusal : Adopt(ShortenedNotices.Shorten(shortened));
    }

    /// <summary>Records that a party agrees to the shorter notice that is proposed: each for itself.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> ConfirmShortenedNotice(DateOnly agreedOn, NoticeConfirmation confirmation, NoticeStanding standing)
    {
        if (InForceFrom is not { } from)
            return new NotInForce(State);
        if (NotLivingOn(confirmation.ConfirmedOn) is { } over)
            return over;
        if (!PartySlugs.Contains(confirmation.Party, StringComparer.Ordinal))
            return new NotAParty("party", confirmation.Party);
        if (confirmation.ConfirmedOn > standing.Today)
            return new AgreedInTheFuture("confirmedOn", confirmation.ConfirmedOn, standing.Today);
        if (confirmation.ConfirmedOn < from)
            return new AgreedTooEarly(confirmation.ConfirmedOn, from, "confirmedOn");
        return ShortenedNotices.Confirm(agreedOn, confirmation).TryGet(out var confirmed, out var refusal) ? Settle(confirmed, confirmation.ConfirmedOn, standing) : refusal;
    }

    /// <summary>Lets the shorter notice that is proposed hold once the only party left to agree is one no longer.</summary>
    /// <param name="leftOn">The first day on which it is none.</param>
    /// <param name="standing">What the notice is held against.</param>
    /// <returns>Whether it holds by that.</returns>
    public bool SettleShortenedNotice(DateOnly leftOn, NoticeStanding standing) => Settle(ShortenedNotices, leftOn, standing) is { Error: null, Value: true };

    /// <summary>Records that the notice of the text holds again from a day on: letters that were sent before keep theirs.</summary>
    /// <returns>Whether that is new.</returns>
    public Result<bool> RestoreNotice(DateOnly from, DateOnly today, DateTimeOffset now)
    {
        if (InForceFrom is null)
            return new NotInForce(State);
        if (NotLivingOn(from) is { } over)
            return over;
        return from > today ? new AgreedInTheFuture("from", from, today) : Adopt(ShortenedNotices.Restore(from, now));
    }

    /// <summary>Takes back a shorter notice that was recorded and never agreed: it never held.</summary>
    public Error? WithdrawShortenedNotice(DateOnly agreedOn, ShortenedNoticeWithdrawal withdrawal) =>
        InForceFrom is null ? new NotInForce(State) : Adopt(ShortenedNotices.Withdraw(agreedOn, withdrawal)).Error;

    public Error? Discard()
    {
        if (State != AgreementState.Draft)
            return new NotADraft(State);
        State = AgreementState.Discarded;
        return null;
    }

    private void Take(AgreementExtract extract)
    {
        Title = (extract.Title.Text is { Length: > 0 } title ? title : FileName).Truncated(LongestTitle);
        FindingCount = extract.Findings.Count;
        Term = extract.Term;
        RenewTacitly(extract.Renewal);
    }

    // The clause is that of the day from which it holds: it may have been amended since it was proposed.
    private Result<bool> Settle(IReadOnlyList<ShortenedNotice> confirmed, DateOnly lastWord, NoticeStanding standing)
    {
        var settled = confirmed.Settle(PartySlugs, lastWord, standing.LastLetter);
        return settled.Current() is { } held && !ReferenceEquals(settled, confirmed) && NotShortening(held.Notice, standing.ClauseOn(held.AgreedOn)) is { } refusal
            ? refusal
            : Adopt(Result.Of(settled));
    }

    private Error? NotShortening(Period notice, TerminationExtract? clause) => clause switch
    {
        not { ShorterForForceMajeure: true } => new NoForceMajeure(),
        { Notice: { } usual } when !(InForceFrom!.Value.Plus(notice) < InForceFrom.Value.Plus(usual)) => new NoticeNotShorter(),
        _ => null,
    };

    private Result<bool> Adopt(Result<IReadOnlyList<ShortenedNotice>> changed)
    {
        if (!changed.TryGet(out var notices, out var refusal))
            return refusal;
        var isNew = !ReferenceEquals(notices, ShortenedNotices);
        ShortenedNotices = notices;
        return isNew;
    }

    private void EnterIntoForce()
    {
        State = AgreementState.InForce;
        InForceFrom = parties.Max(party => party.Signature!.SignedOn);
        CountTerm(InForceFrom.Value);
    }

    private Error? NotCollectingSignatures() => State switch
    {
        AgreementState.OpenForSignature => null,
        AgreementState.InForce => new AlreadyInForce(InForceFrom!.Value),
        _ => new NotOpenForSignature(State),
    };
}

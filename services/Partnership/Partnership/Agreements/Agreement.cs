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
        // Its renewals, their opposition and its end are counted from that day: they would have none to be counted from.
        var countsFromIt = Term is { Start: TermStart.Notification, EndDate: null } && State is AgreementState.InForce or AgreementState.Expired;
        if (countsFromIt && years.StartsOn is null && Years.StartsOn is not null && (State == AgreementState.Expired || NotRenewedAfter is not null || Renewals.Count > 0))
            return new StartReliedOn();
        var before = Years;
        Years = years;
        if (Term?.Start != TermStart.Notification || State is not (AgreementState.InForce or AgreementState.Expired))
            return null;
        MoveOpposedEnd(from, before.StartsOn);
        MoveEnd(from);
        // Whether what had expired is in force again is for whoever tells of it.
        if (State == AgreementState.Expired && LastDay < EndedOn)
            EndedOn = LastDay?.AddDays(1);
        return null;
    }

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

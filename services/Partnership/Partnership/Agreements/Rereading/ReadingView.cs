using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>What a text is read to say, part by part, each with who says so and with what the rules alone read.</summary>
internal sealed record ReadingView(
    ReadPart<IReadOnlyList<PartyExtract>> Parties,
    ReadPart<AgreementTitle> Title,
    ReadPart<TermExtract> Term,
    ReadPart<RenewalExtract> Renewal,
    ReadPart<TerminationExtract> Termination,
    ReadPart<OriginalsExtract> Originals,
    ReadPart<CommitteeExtract> Committee)
{
    public static ReadingView Of(ReadingCorrections said, AgreementExtract now, AgreementExtract rules) => new(
        Part(now.Parties, rules.Parties, said.Parties),
        Part(now.Title, rules.Title, said.Title),
        Part(now.Term, rules.Term, said.Term),
        Part(now.Renewal, rules.Renewal, said.Renewal),
        Part(now.Termination, rules.Termination, said.Termination),
        Part(now.Originals, rules.Originals, said.Originals),
        Part(
            said.Committee is { What.IsAbsent: var isAbsent } ? (isAbsent ? null : now.Committees[0]) : SteeringChoice.In(now.Committees),
            SteeringChoice.In(rules.Committees),
            said.Committee));

    private static ReadPart<TPart> Part<TPart, TSaid>(TPart? now, TPart? rules, Said<TSaid>? said)
        where TPart : class => new(now, said is null ? ReadBy.Rules : ReadBy.Person, said?.By, said?.At, rules);
}

/// <param name="Value">As it stands; null where the text says nothing of it.</param>
/// <param name="ReadBy">Who says so.</param>
/// <param name="By">Name of the person; null for the rules.</param>
/// <param name="At">When the person said so.</param>
/// <param name="ByRules">What the rules alone read; null where they read nothing.</param>
internal sealed record ReadPart<T>(T? Value, ReadBy ReadBy, string? By, DateTimeOffset? At, T? ByRules)
    where T : class;

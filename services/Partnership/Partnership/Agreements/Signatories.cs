using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;

namespace SkillsHub.Partnership.Agreements;

/// <summary>The rules of signing, the same for an agreement and for what amends it: each party once, not tomorrow, and not a slip of the pen.</summary>
internal static class Signatories
{
    // A year of two digits, « 0026 », is a slip; agreements that are taken in late are some years old.
    private const int OldestSignature = 20;

    /// <summary>Whether one of them may sign so; whoever calls records it.</summary>
    public static Result<T> Check<T>(this IEnumerable<T> signatories, string slug, Signature signature, DateOnly today)
        where T : Signatory
    {
        if (signatories.FirstOrDefault(signatory => signatory.Slug == slug) is not { } party)
            return new NotAParty("party", slug);
        if (party.Signature is { } earlier)
            return new AlreadySigned(party.Name, earlier.SignedOn);
        if (signature.SignedOn > today)
            return new SignedInTheFuture(signature.SignedOn, today);
        return signature.SignedOn < today.AddYears(-OldestSignature) ? new SignedTooLongAgo(signature.SignedOn, OldestSignature) : party;
    }
}

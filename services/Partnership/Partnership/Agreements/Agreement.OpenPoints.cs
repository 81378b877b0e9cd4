using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <content>What the text leaves undefined, and how it is settled.</content>
internal sealed partial class Agreement
{
    public Result<OpenPoint> Assign(int number, string owner)
    {
        if (!FindOpenPoint(number).TryGet(out var point, out var error))
            return error;
        if (!parties.Exists(party => party.Slug == owner))
            return new NotAParty("owner", owner);
        point.Owner = owner;
        return point;
    }

    public Result<OpenPoint> Resolve(int number, OpenPointResolution resolution)
    {
        if (!FindOpenPoint(number).TryGet(out var point, out var error))
            return error;
        if (MissingValue(point, resolution) is { } missing)
            return missing;
        point.Resolve(resolution);
        return point;
    }

    /// <summary>Takes back what was settled, so that it can be settled anew; a point that blocked the signature blocks it again.</summary>
    public Result<(OpenPoint Point, OpenPointResolution Settled)> Reopen(int number)
    {
        if (!FindPoint(number).TryGet(out var point, out var error))
            return error;
        if (point.Resolution is not { } settled)
            return new OpenPointNotResolved(number);
        point.Reopen();
        return (point, settled);
    }

    private Result<OpenPoint> FindOpenPoint(int number)
    {
        if (!FindPoint(number).TryGet(out var point, out var error))
            return error;
        return point.Resolution is null ? point : new OpenPointAlreadyResolved(point);
    }

    private Result<OpenPoint> FindPoint(int number)
    {
        if (State is not (AgreementState.Draft or AgreementState.InForce))
            return new NotADraft(State);
        if (openPoints.Find(candidate => candidate.Number == number) is not { } point)
            return new OpenPointNotFound(number);
        // What all signed stays as it is; a document that the text leaves to be supplied comes when it comes.
        return State == AgreementState.InForce && point.BlocksSignature ? new NotADraft(State) : point;
    }

    private static Error? MissingValue(OpenPoint point, OpenPointResolution resolution) => point.Kind switch
    {
        OpenPointKind.BlankRate when resolution.Rate is not (> 0 and <= 100) => new RateRequired(),
        OpenPointKind.BlankAmount when resolution.Amount is not > 0 => new AmountRequired(),
        _ => null,
    };
}

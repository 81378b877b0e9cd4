using SkillsHub.Domain;

namespace SkillsHub.Partnership.Funding.Vouchers;

internal sealed record VoucherExists() : Error(ErrorKind.Conflict, "voucher.exists", "There is another piece of that id, or it was taken back: give another id to a new one.");

internal sealed record VoucherNotFound() : Error(ErrorKind.NotFound, "voucher.not-found", "There is no such piece here.");

internal sealed record VoucherWithdrawn() : Error(ErrorKind.Conflict, "voucher.already-withdrawn", "The piece is taken back already.");

internal sealed record VoucherTiedAlready() : Error(ErrorKind.Conflict, "voucher.tied-already", "This very document justifies it already.")
{
    public override string Field => "proof.reference";
}

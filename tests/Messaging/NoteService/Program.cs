using SkillsHub.NoteService;
using SkillsHub.Persistence;

await NoteApp.Build(args).RunOrMigrateAsync(args);

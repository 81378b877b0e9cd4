using SkillsHub.Testing.Servers;

return args is ["hold", var folder] ? await new ServerHolder(folder).RunAsync() : 1;
